/**
 * Extraction scored against labelled documents: what was matched, how well, how sure that is, and
 * every error with its sentence. Needs neither Spark nor a warehouse.
 */
package org.tongbi.audit.scoring;
