/**
 * Proof after the fact: digests of what a run published, and the evidence of a single figure;
 * {@code scoring} holds extraction against labelled documents.
 */
package org.tongbi.audit;
