/**
 * The numbers that reports state, as rows: files become documents, documents become observations,
 * equal documents are told apart from their copies. Stages are functions from Dataset to Dataset;
 * they open no table, settings file or clock.
 */
package org.tongbi.observation;
