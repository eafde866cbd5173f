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

/** A person's browser: the machine's own Chromium, which is never asked to fetch anything from elsewhere. */
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

    /** Logs in and reads in a language from then on; empty for the browser's own. */
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

    /** Types into a field, or chooses the value of a list. */
    void fill(String css, String value) {
        WebElement field = see(css);
        if (field.getTagName().equals("select")) {
            new Select(field).selectByValue(value);
        } else {
            field.sendKeys(value);
        }
    }

    /** Presses keys wherever the focus is. */
    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Whatever the console complained about. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::toString)
                .toList();
    }

    /** Hosts that the page fetched anything from. */
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

    /** Has the pages take this moment for the present one; it goes on from there. */
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

    /** Waits until nothing is fetched or moves any more, fonts included. */
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

    /** The page as it leaves the printer: on the paper that it asks for, with its grounds. */
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
