package org.prongsai.support.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The edge of a service.
 *
 * @param maxBody the largest body that it takes; 64 KiB hold 20,000 Thai characters
 */
@ConfigurationProperties("prongsai.web")
record WebProperties(@DefaultValue("64KB") DataSize maxBody) {}
