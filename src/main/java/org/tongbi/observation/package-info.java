/**
 * The numbers that reports state, as rows: files become documents, documents become observations
 * and checks of their own arithmetic, copies are told from the documents that count. Stages are
 * functions from Dataset to Dataset; they open no table, settings file or clock. {@code filing}
 * holds the same for what facilities file.
 */
package org.tongbi.observation;
