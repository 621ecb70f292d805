/**
 * What can be wrong with an input or a figure: a closed list of codes, each with its severity and
 * what to do about it. Every other package may use it; it uses none.
 */
package org.tongbi.issue;
