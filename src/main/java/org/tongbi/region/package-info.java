/**
 * Administrative divisions with their codes, names and history. Plain Java; the data are resources
 * with their source and licence beside them.
 */
package org.tongbi.region;
