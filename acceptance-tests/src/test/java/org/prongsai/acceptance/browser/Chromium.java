package org.prongsai.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One browser, in which each visitor has a window and cookies of their own. Playwright is for one thread. */
public final class Chromium implements AutoCloseable {

    /** It shall ask nobody anything on its own account, and needs neither a graphics card nor much shared memory. */
    private static final List<String> ARGUMENTS = List.of(
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Chromium start() {
        var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(ARGUMENTS);
        BrowserInstallation.ready().ifPresent(options::setExecutablePath);
        // which browser there is has just been decided: Playwright itself shall download none
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    /**
     * Somebody who comes to a site.
     *
     * @param site its address, such as {@code http://tuayang.localhost:8080}
     * @param pictures the directory for pictures of what they see
     */
    public Visitor visitor(URI site, Visitor.Device device, boolean scripts, Path pictures) {
        BrowserContext inspection = scripts ? null : window(device, true);
        return new Visitor(window(device, scripts), inspection, site, device, pictures);
    }

    private BrowserContext window(Visitor.Device device, boolean scripts) {
        return browser.newContext(new Browser.NewContextOptions()
                .setLocale("th-TH")
                .setTimezoneId("Asia/Bangkok")
                .setJavaScriptEnabled(scripts)
                .setViewportSize(device.width(), device.height()));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
