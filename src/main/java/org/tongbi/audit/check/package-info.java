/**
 * Whether a run is what its receipt says: every promise that tables make, held against the rows
 * themselves. The rules are data; each is one pass over a table, and what fails is named.
 */
package org.tongbi.audit.check;
