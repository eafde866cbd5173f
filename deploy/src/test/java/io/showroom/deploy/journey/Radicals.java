package io.showroom.deploy.journey;

/** Maps radicals to the characters with the same glyph: a PDF may contain either. */
final class Radicals {

    private static final String PAIRS = "⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺟母⺫目⻤鬼⺩王⻖阝";

    private Radicals() {}

    static String unified(String text) {
        // The radical of 户 is normalized to its traditional form.
        String simplified = text.replace('戶', '户');
        if (simplified.codePoints().noneMatch(letter -> letter >= 0x2E80 && letter < 0x2F00)) {
            return simplified;
        }
        StringBuilder unified = new StringBuilder();
        for (char letter : simplified.toCharArray()) {
            int at = PAIRS.indexOf(letter);
            unified.append(letter >= 0x2E80 && letter < 0x2F00 && at >= 0 ? PAIRS.charAt(at + 1) : letter);
        }
        return unified.toString();
    }
}
