package org.prongsai.portal.desk.web;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Asks several questions at once, each in the language of who asked; a page waits as long as the slowest takes. */
@Component
class AtOnce implements AutoCloseable {

    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();

    <T> CompletableFuture<T> ask(Supplier<T> question) {
        LocaleContext language = LocaleContextHolder.getLocaleContext();
        return CompletableFuture.supplyAsync(
                () -> {
                    LocaleContextHolder.setLocaleContext(language);
                    return question.get();
                },
                asking);
    }

    static <T> List<T> answers(List<CompletableFuture<T>> asked) {
        return asked.stream().map(CompletableFuture::join).toList();
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
