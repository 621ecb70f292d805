/** Tables in the exchange format of official statistics, SDMX. */
package org.tongbi.audit.sdmx;
