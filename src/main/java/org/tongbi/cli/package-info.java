/** The command line: arguments in, tables and messages out, one exit code. */
package org.tongbi.cli;
