/**
 * Proof after the fact: digests of what a run published, the evidence of a single figure, and the
 * score of an extraction against labelled documents.
 */
package org.tongbi.audit;
