/** The demo's token without a password; nothing of it exists outside the demo. */
@NullMarked
package org.prongsai.identity.demo.web;

import org.jspecify.annotations.NullMarked;
