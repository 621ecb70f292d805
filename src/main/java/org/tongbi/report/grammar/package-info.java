/** Turns a readable text into claims: quantities, words, and what stands with what. */
package org.tongbi.report.grammar;
