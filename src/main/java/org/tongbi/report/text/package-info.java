/** The only package that knows HanLP: dictionaries as tries, simplified characters, names. */
package org.tongbi.report.text;
