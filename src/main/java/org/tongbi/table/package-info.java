/** The edge to Delta: which tables a warehouse has, and how they are created, read and changed. */
package org.tongbi.table;
