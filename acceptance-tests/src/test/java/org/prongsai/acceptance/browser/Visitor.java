package org.prongsai.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a screen. What they find by its role and its words is what a person finds. What goes wrong behind their back
 * is noted from their first page on: a request to another host, and what the browser complains of.
 */
public final class Visitor implements AutoCloseable {

    /** WCAG 2.1, levels A and AA, as axe-core names them. */
    private static final int LONGEST_PICTURE = 2400;

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    /** For a machine that is busy with other things too. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

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
    private final @Nullable BrowserContext inspection;
    private final URI site;
    private final Device device;
    private final Path pictures;
    private final List<String> faults = new ArrayList<>();
    private final Page page;
    /** Where things are typed. */
    private Locator form;

    /** @param inspection in which scripts run, where they do not in {@code context} */
    Visitor(BrowserContext context, @Nullable BrowserContext inspection, URI site, Device device, Path pictures) {
        this.context = context;
        this.inspection = inspection;
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
        context.setDefaultTimeout((double) PATIENCE.toMillis());
        this.page = context.newPage();
        this.form = main();
    }

    private boolean belongsToTheSite(String address) {
        return address.startsWith(site + "/") || address.equals("about:blank");
    }

    public Visitor opens(String path) {
        page.navigate(site + path);
        form = main();
        return this;
    }

    public Visitor follows(String link) {
        link(link).click();
        form = main();
        return this;
    }

    /** The first such button that can be seen, in what the page is about before its frame. */
    public Visitor presses(String button) {
        Locator inMain = visible(form.locator("button"), button);
        (inMain.count() > 0 ? inMain : visible(page.locator("button"), button))
                .first()
                .click();
        form = main();
        return this;
    }

    private static Locator visible(Locator all, String text) {
        return all.filter(new Locator.FilterOptions().setHasText(text).setVisible(true));
    }

    /** Opens a form that is folded away; what is typed next goes into it. */
    public Visitor unfolds(String summary) {
        // by its own summary: it may lie in another that is folded away
        form = main().locator("xpath=.//details[summary[contains(., '" + summary + "')]]")
                .first();
        if (form.getAttribute("open") == null) {
            form.locator("summary").first().click();
        }
        return this;
    }

    public Visitor types(String label, String text) {
        field(label).fill(text);
        return this;
    }

    public Visitor chooses(String label, String option) {
        field(label).selectOption(new SelectOption().setLabel(option));
        return this;
    }

    /** A day in its three fields, the year of the Buddhist Era. */
    public Visitor typesDay(String legend, LocalDate day) {
        Locator fields = form.getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(legend))
                .first();
        fields.getByLabel("วัน").fill(String.valueOf(day.getDayOfMonth()));
        fields.getByLabel("เดือน").selectOption(String.valueOf(day.getMonthValue()));
        fields.getByLabel("ปี พ.ศ.").fill(String.valueOf(day.getYear() + 543));
        return this;
    }

    /** The first field that can be seen beneath such a label. */
    public Locator field(String label) {
        return form.getByLabel(label)
                .filter(new Locator.FilterOptions().setVisible(true))
                .first();
    }

    /** The first link with these words, in what the page is about before its frame. */
    private Locator link(String words) {
        Locator inMain = main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words));
        return (inMain.count() > 0 ? inMain : page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)))
                .first();
    }

    /** What the page tells in a role, such as that of an alert. */
    public String said(AriaRole role) {
        return main().getByRole(role).first().innerText();
    }

    public Locator main() {
        return page.locator("main");
    }

    /** Where the page leads within its site. */
    public List<URI> links() {
        return page.locator("a[href]").all().stream()
                .map(link -> URI.create(page.url()).resolve(link.getAttribute("href")))
                .filter(address -> belongsToTheSite(address.toString()))
                .toList();
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

    /** The page from its top, as far as a list has shown what it is like. */
    public void picture(String name) {
        double height = page.locator("html").boundingBox().height;
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setClip(0, 0, device.width, Math.min(height, LONGEST_PICTURE))
                .setPath(pictures.resolve(name + "-" + device.name().toLowerCase(Locale.ROOT) + ".png")));
    }

    /** What is wrong with the page before the visitor, and what went wrong on the way to it. */
    public List<String> faultsOf(String name) {
        List<String> found = new ArrayList<>(faults);
        faults.clear();
        AxeResults seen = inspected();
        seen.getViolations().forEach(rule -> found.add(name + ": " + said(rule)));
        if (seen.getPasses().isEmpty()) {
            found.add(name + ": axe did not look at it");
        }
        Object overhang = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!overhang.equals(0)) {
            found.add(name + ": wider than the screen by " + overhang + " px");
        }
        if (page.locator("h1").count() != 1) {
            found.add(name + ": has " + page.locator("h1").count() + " headings of the first level");
        }
        return found;
    }

    /** Axe is a script. Where there are to be none, it looks at a copy of the page in a window that has them. */
    private AxeResults inspected() {
        if (inspection == null) {
            return axe(page);
        }
        String html = page.content();
        try (Page copy = inspection.newPage()) {
            copy.route(
                    page.url(),
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html; charset=utf-8")
                            .setBody(html)));
            copy.navigate(page.url());
            return axe(copy);
        }
    }

    /** Legacy: without a further window for frames of other hosts, of which our pages have none. */
    private static AxeResults axe(Page seen) {
        return new AxeBuilder(seen).withTags(WCAG).setLegacyMode(true).analyze();
    }

    private static String said(Rule rule) {
        return rule.getId() + " (" + rule.getHelp() + "): "
                + rule.getNodes().stream().map(CheckedNode::getHtml).collect(Collectors.joining(" "));
    }

    @Override
    public void close() {
        if (inspection != null) {
            inspection.close();
        }
        context.close();
    }
}
