/** What became otherwise between two runs, cell by cell. */
package org.tongbi.audit.diff;
