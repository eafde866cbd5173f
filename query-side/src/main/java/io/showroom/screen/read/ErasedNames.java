package io.showroom.screen.read;

import io.showroom.naming.read.ErasedName;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.IText;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Has every page call an erased person by one word, in its own language, wherever a template shows a name. */
@Component
class ErasedNames implements IPostProcessorDialect {

    private static final int LAST = 1000;

    @Override
    public String getName() {
        return "erased names";
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return LAST;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, Handler.class, LAST));
    }

    /** Made by the engine for each page. */
    public static final class Handler extends AbstractTemplateHandler {

        private static final String[] SPOKEN = {"title", "aria-label", "value"};

        @Override
        public void handleText(IText text) {
            String said = text.getText();
            boolean erased = said.contains(ErasedName.MARK);
            super.handleText(erased ? getContext().getModelFactory().createText(inLanguage(said)) : text);
        }

        @Override
        public void handleOpenElement(IOpenElementTag tag) {
            super.handleOpenElement(mended(tag));
        }

        @Override
        public void handleStandaloneElement(IStandaloneElementTag tag) {
            super.handleStandaloneElement(mended(tag));
        }

        private <T extends IProcessableElementTag> T mended(T tag) {
            T mended = tag;
            for (String name : SPOKEN) {
                String said = tag.getAttributeValue(name);
                if (said != null && said.contains(ErasedName.MARK)) {
                    mended = getContext().getModelFactory().setAttribute(mended, name, inLanguage(said));
                }
            }
            return mended;
        }

        private String inLanguage(String said) {
            return ErasedName.in(getContext().getLocale(), said);
        }
    }
}
