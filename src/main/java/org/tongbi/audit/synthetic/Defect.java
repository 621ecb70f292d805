package org.tongbi.audit.synthetic;

/**
 * One planted defect.
 *
 * @param orgCode whose; a region's code for denominators
 * @param period the window; empty for the registry
 * @param measure empty where the whole row or return is meant
 * @param what in words
 */
record Defect(DefectKind kind, String orgCode, String period, String measure, String what) {}
