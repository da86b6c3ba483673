package org.prongsai.support.web;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The edge of a service.
 *
 * @param maxBody the largest body that it takes; 64 KiB hold 20,000 Thai characters
 * @param fileBodies the largest bodies at those addresses to which files are sent, by the whole path; who serves them
 *     reads them as streams
 */
@ConfigurationProperties("prongsai.web")
record WebProperties(
        @DefaultValue("64KB") DataSize maxBody,
        @DefaultValue Map<String, DataSize> fileBodies) {}
