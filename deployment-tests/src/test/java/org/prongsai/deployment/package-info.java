/** Holds what deploys the platform, docker-compose.yml, k8s and the image, to what its services are. */
@NullMarked
package org.prongsai.deployment;

import org.jspecify.annotations.NullMarked;
