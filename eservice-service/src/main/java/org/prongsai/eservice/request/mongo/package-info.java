/** Requests, and claims to a person's only one, in MongoDB. */
@NullMarked
package org.prongsai.eservice.request.mongo;

import org.jspecify.annotations.NullMarked;
