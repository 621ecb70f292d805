/**
 * What waits for a person's decision (复核): inputs that did not go through, and documents and
 * observations that are doubtful, in the form in which the next night takes the decisions in.
 */
package org.tongbi.audit.review;
