package org.prongsai.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Somebody at a screen. What they find by its role and its words is what a person finds. What goes wrong behind their back
 * is noted from their first page on: a request to another host, and what the browser complains of.
 */
public final class Visitor implements AutoCloseable {

    /** WCAG 2.1, levels A and AA, as axe-core names them. */
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    /** A screen: its name in the names of pictures, and its size in CSS pixels. */
    public enum Device {
        PHONE(360, 740),
        DESKTOP(1280, 900);

        private final int width;
        private final int height;

        Device(int width, int height) {
            this.width = width;
            this.height = height;
        }

        int width() {
            return width;
        }

        int height() {
            return height;
        }
    }

    private final BrowserContext context;
    private final URI site;
    private final Device device;
    private final Path pictures;
    private final List<String> faults = new ArrayList<>();
    private final Page page;

    Visitor(BrowserContext context, URI site, Device device, Path pictures) {
        this.context = context;
        this.site = site;
        this.device = device;
        this.pictures = pictures;
        context.onRequest(request -> {
            if (!belongsToTheSite(request.url())) {
                faults.add("asked another host: " + request.url());
            }
        });
        context.onConsoleMessage(message -> {
            // a refusal's own status is shown on its page, and is no fault of the page
            if (message.type().equals("error")
                    && !message.text().startsWith("Failed to load resource: the server responded with a status of 4")) {
                faults.add(message.text());
            }
        });
        this.page = context.newPage();
    }

    private boolean belongsToTheSite(String address) {
        return address.startsWith(site + "/") || address.equals("about:blank");
    }

    public Visitor opens(String path) {
        page.navigate(site + path);
        return this;
    }

    public Visitor follows(String link) {
        named(AriaRole.LINK, link).click();
        return this;
    }

    public Visitor presses(String button) {
        named(AriaRole.BUTTON, button).click();
        return this;
    }

    public Visitor types(String label, String text) {
        field(label).fill(text);
        return this;
    }

    public Visitor chooses(String label, String option) {
        field(label).selectOption(option);
        return this;
    }

    /** The first field beneath a label that begins so. */
    public Locator field(String label) {
        return main().getByLabel(label).first();
    }

    /** The first of a role whose name has these words, in what the page is about before its frame. */
    private Locator named(AriaRole role, String words) {
        Locator inMain = main().getByRole(role, new Locator.GetByRoleOptions().setName(words));
        return (inMain.count() > 0 ? inMain : page.getByRole(role, new Page.GetByRoleOptions().setName(words))).first();
    }

    /** What the page tells in a role, such as that of an alert. */
    public String said(AriaRole role) {
        return main().getByRole(role).first().innerText();
    }

    public Locator main() {
        return page.locator("main");
    }

    public Page page() {
        return page;
    }

    public String heading() {
        return page.locator("h1").innerText();
    }

    /** Looks at the page: takes its picture, and fails where it is not what a page of ours has to be. */
    public Visitor looks(String name) {
        picture(name);
        assertThat(faultsOf(name)).as("%s at %s", name, page.url()).isEmpty();
        return this;
    }

    /** The whole page, from its top to its end. */
    public void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(pictures.resolve(name + "-" + device.name().toLowerCase(Locale.ROOT) + ".png")));
    }

    /** What is wrong with the page before the visitor, and what went wrong on the way to it. */
    public List<String> faultsOf(String name) {
        List<String> found = new ArrayList<>(faults);
        faults.clear();
        new AxeBuilder(page)
                .withTags(WCAG)
                .analyze()
                .getViolations()
                .forEach(rule -> found.add(name + ": " + said(rule)));
        Object overhang = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!overhang.equals(0)) {
            found.add(name + ": wider than the screen by " + overhang + " px");
        }
        if (page.locator("h1").count() != 1) {
            found.add(name + ": has " + page.locator("h1").count() + " headings of the first level");
        }
        return found;
    }

    private static String said(Rule rule) {
        return rule.getId() + " (" + rule.getHelp() + "): "
                + rule.getNodes().stream().map(CheckedNode::getHtml).collect(Collectors.joining(" "));
    }

    @Override
    public void close() {
        context.close();
    }
}
