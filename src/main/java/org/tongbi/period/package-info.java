/** The windows of time that figures cover, and their twins one year earlier. Plain Java. */
package org.tongbi.period;
