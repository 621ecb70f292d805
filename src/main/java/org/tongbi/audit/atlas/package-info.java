/**
 * The atlas (图册): one run as a single HTML file that needs no network. What it shows is taken from
 * the tables as it stands; nothing is worked out anew but counts of rows.
 */
package org.tongbi.audit.atlas;
