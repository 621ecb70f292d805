/**
 * Invented facilities with their returns, dirt and all, and the truth beside them: what a test or a
 * trial of the whole program is held against. Plain Java; the same order gives the same bytes.
 */
package org.tongbi.audit.synthetic;
