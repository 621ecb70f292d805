/**
 * The Spark side of what facilities file: files to rows, rows to the registry's history, to
 * effective figures and to the facilities that reports name.
 */
package org.tongbi.observation.filing;
