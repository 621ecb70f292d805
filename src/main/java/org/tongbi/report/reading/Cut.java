package org.tongbi.report.reading;

/**
 * A stretch of the original to leave out of the reading.
 *
 * @param start its first char
 * @param end one past its last char
 */
record Cut(Furniture.Kind kind, int start, int end) {}
