package io.showroom.deploy.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The installed Chromium, driven by a test. It makes no requests to other hosts. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;
    private final String url;

    Browser(String url, String language) {
        this.url = url;
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--hide-scrollbars",
                "--window-size=1366,768",
                "--lang=" + language);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.WARNING);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options);
    }

    WebDriver driver() {
        return driver;
    }

    void open(String path) {
        driver.get(url + path);
    }

    void logIn(String user, String password) {
        logIn(user, password, "");
    }

    /** Logs in and selects a language; empty for the browser's own. */
    void logIn(String user, String password, String language) {
        driver.manage().deleteAllCookies();
        open(language.isEmpty() ? "/login" : "/login?lang=" + language);
        type("#username", user);
        type("#password", password + Keys.ENTER);
        see(".sr-person");
    }

    WebElement see(String css) {
        return new WebDriverWait(driver, PATIENCE)
                .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    void gone(String css) {
        new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(css)));
    }

    void seeText(String css, String text) {
        new WebDriverWait(driver, PATIENCE)
                .until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), text));
    }

    void type(String css, String text) {
        see(css).sendKeys(text);
    }

    /** Types into a field, or selects the value of a list. */
    void fill(String css, String value) {
        WebElement field = see(css);
        if (field.getTagName().equals("select")) {
            new Select(field).selectByValue(value);
        } else {
            field.sendKeys(value);
        }
    }

    /** Presses keys at the current focus. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Returns the messages of the console. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::toString)
                .toList();
    }

    /** Returns the hosts that the page requested anything from. */
    @SuppressWarnings("unchecked")
    List<String> hosts() {
        List<String> names = (List<String>) ((JavascriptExecutor) driver)
                .executeScript("return performance.getEntriesByType('resource').map(e => e.name)");
        return names.stream()
                .filter(name -> !name.startsWith("data:"))
                .map(name -> String.valueOf(URI.create(name).getHost()))
                .distinct()
                .toList();
    }

    void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** Sets the time that pages see; it runs on from there. */
    void setClock(Instant now) {
        long ahead = Duration.between(Clock.systemUTC().instant(), now).toMillis();
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", """
                const ahead = %d, RealDate = Date;
                globalThis.Date = class extends RealDate {
                  constructor(...given) { given.length ? super(...given) : super(RealDate.now() + ahead); }
                  static now() { return RealDate.now() + ahead; }
                };
                """.formatted(ahead)));
    }

    /** Waits until no request or animation is running and the fonts are loaded. */
    void settled() {
        ((JavascriptExecutor) driver).executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                document.activeElement?.blur?.();
                Promise.all([document.fonts.ready, ...document.getAnimations()
                    .filter(one => one.effect?.getTiming().iterations !== Infinity)
                    .map(one => one.finished.catch(() => null))])
                  .then(() => requestIdleCallback(() => requestAnimationFrame(() => done()), { timeout: 3000 }));
                """);
    }

    void picture(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints the page as PDF in its own paper size, with backgrounds. */
    byte[] printed() {
        Map<String, Object> answer =
                driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true));
        return Base64.getDecoder().decode(String.valueOf(answer.get("data")));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
