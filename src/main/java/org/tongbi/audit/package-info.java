/**
 * Proof after the fact: digests of what a run published, and the evidence of a single figure;
 * {@code scoring} holds extraction against labelled documents, {@code review} lists what people are
 * to decide.
 */
package org.tongbi.audit;
