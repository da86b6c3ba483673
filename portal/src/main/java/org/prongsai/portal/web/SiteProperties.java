package org.prongsai.portal.web;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/** Where the agencies are listed. */
@Validated
@ConfigurationProperties("prongsai")
record SiteProperties(@NotNull Resource agencies) {}
