/**
 * The way of a figure back to the bytes that it rests on: what was added up or chosen, what lost
 * and by which rule, and whether the originals still say so.
 */
package org.tongbi.audit.explain;
