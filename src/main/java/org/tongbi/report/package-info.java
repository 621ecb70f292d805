/**
 * One document, from its text to what it claims. Plain Java, no Spark.
 *
 * <ul>
 *   <li>{@code reading} cleans the text and keeps a map back to the original;
 *   <li>{@code context} finds out who wrote it about which region and window;
 *   <li>{@code grammar} turns it into claims;
 *   <li>{@code prose} checks whether the figures of a sentence follow from one another;
 *   <li>{@code copy} tells when a document says what another already says;
 *   <li>{@code baseline} has plainer readers that the grammar is measured against;
 *   <li>{@code text} fences the language library off.
 * </ul>
 */
package org.tongbi.report;
