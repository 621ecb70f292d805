/**
 * One chosen value for each indicator, region, window and scope, with the candidates that lost and
 * the rule that decided.
 */
package org.tongbi.panel;
