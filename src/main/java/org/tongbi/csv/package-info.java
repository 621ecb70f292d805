/** Reads the project's own tables of words, codes and rules. Plain Java; names no domain. */
package org.tongbi.csv;
