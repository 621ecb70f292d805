/**
 * One document: {@code reading} cleans its text with a map back to the original, {@code context}
 * finds out who wrote it about which region and window, {@code grammar} turns it into claims, and
 * {@code text} fences the language library off. Plain Java, no Spark.
 */
package org.tongbi.report;
