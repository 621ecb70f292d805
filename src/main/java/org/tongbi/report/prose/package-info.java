/**
 * The arithmetic of the prose: whether the figures of a sentence follow from one another, by what
 * is printed and how it is rounded.
 */
package org.tongbi.report.prose;
