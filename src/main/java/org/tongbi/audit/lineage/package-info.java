/**
 * What a night tells other systems of itself: OpenLineage events (数据血缘) with its inputs, its tables
 * in their versions, and which columns were made of which.
 */
package org.tongbi.audit.lineage;
