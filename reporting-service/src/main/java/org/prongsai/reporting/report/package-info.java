/** What all reports have in common: how they are asked for, which row answers, and as of when. */
@NullMarked
package org.prongsai.reporting.report;

import org.jspecify.annotations.NullMarked;
