/**
 * Turns the files that facilities file (报表文件) into rows: finds them, decodes them, knows their
 * headers, and reads their cells; what cannot be read is refused by itself, with its reason.
 */
package org.tongbi.facility.reading;
