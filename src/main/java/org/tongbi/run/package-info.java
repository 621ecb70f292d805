/**
 * The order of stages: one night from its inputs to a published run, the record of runs, and the
 * Spark session that carries them. The clock is read here and nowhere below.
 */
package org.tongbi.run;
