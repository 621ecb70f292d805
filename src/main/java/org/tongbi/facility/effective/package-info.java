/**
 * What counts of a facility's returns: which submission, which figures are withheld as suspect,
 * what was due, and what a year comes to.
 */
package org.tongbi.facility.effective;
