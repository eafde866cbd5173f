package io.showroom.deploy.journey;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Extracts the position of each letter of a PDF, and the clipping bounds in which it is visible. */
final class PaperText extends PDFGraphicsStreamEngine {

    /**
     * Height of a letter above its base line as a share of its size; ascenders and descenders beyond it are ignored.
     */
    private static final double HEIGHT = 0.66;

    /**
     * A letter with its position, in points.
     *
     * @param place index among all letters
     * @param text its text
     * @param page index of its page
     * @param line height of its base line above the lower edge of the paper
     * @param box its box
     * @param seen clipping bounds in which it is visible
     * @param size font size
     */
    record Letter(int place, String text, int page, double line, Rectangle2D box, Rectangle2D seen, double size) {}

    private final int number;
    private final List<Letter> letters;
    private final GeneralPath path = new GeneralPath();
    private boolean clips;
    private int rule;

    private PaperText(PDPage page, int number, List<Letter> letters) {
        super(page);
        this.number = number;
        this.letters = letters;
    }

    /** Returns all letters except blanks, page by page, in the order of the PDF. */
    static List<Letter> of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<Letter> letters = new ArrayList<>();
            for (int number = 0; number < document.getNumberOfPages(); number++) {
                PDPage page = document.getPage(number);
                new PaperText(page, number, letters).processPage(page);
            }
            return letters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the paper of the first page. */
    static Rectangle2D paper(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDRectangle box = document.getPage(0).getMediaBox();
            return new Rectangle2D.Double(0, 0, box.getWidth(), box.getHeight());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector step) throws IOException {
        String text = font.toUnicode(code);
        if (text == null || text.isBlank()) {
            return;
        }
        double size = place.getScalingFactorY();
        Rectangle2D box = new Rectangle2D.Double(
                place.getTranslateX(),
                place.getTranslateY(),
                Math.max(0.1, step.getX() * place.getScalingFactorX()),
                Math.max(0.1, size * HEIGHT));
        Rectangle2D seen = getGraphicsState().getCurrentClippingPath().getBounds2D();
        letters.add(new Letter(letters.size(), text, number, place.getTranslateY(), box, seen, size));
    }

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
        path.moveTo(a.getX(), a.getY());
        path.lineTo(b.getX(), b.getY());
        path.lineTo(c.getX(), c.getY());
        path.lineTo(d.getX(), d.getY());
        path.closePath();
    }

    @Override
    public void clip(int windingRule) {
        clips = true;
        rule = windingRule;
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        if (clips) {
            path.setWindingRule(rule);
            getGraphicsState().intersectClippingPath(path);
            clips = false;
        }
        path.reset();
    }

    @Override
    public void strokePath() {
        endPath();
    }

    @Override
    public void fillPath(int windingRule) {
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        endPath();
    }

    @Override
    public void shadingFill(COSName shading) {
        // Draws no letters.
    }

    @Override
    public void drawImage(PDImage image) {
        // Draws no letters.
    }
}
