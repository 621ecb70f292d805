/**
 * What facilities file (医疗卫生机构报表): the registry, monthly and yearly returns, denominators and
 * corrections, from cells to effective figures, and the names that reports give facilities.
 *
 * <p>Plain Java throughout; {@code observation.filing} runs it on Spark. {@code reading} turns
 * files into rows, {@code registry} rows into the history of each facility, {@code effective}
 * submissions into the figure that counts, {@code naming} a mention into a facility.
 */
package org.tongbi.facility;
