/** Mails as a mail server takes them, and the settings without which none are sent. */
@NullMarked
package org.prongsai.complaint.notices.mail;

import org.jspecify.annotations.NullMarked;
