package dev.sluice.core.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import org.pcollections.AbstractUnmodifiableList;
import org.pcollections.PVector;

/**
 * A persistent list that a change copies whole. Right for what a table has of columns, constraints and indexes: every
 * engine bounds them (1,600 columns in PostgreSQL, 4,096 in MySQL), most tables have twenty, and they are walked far more
 * often than changed.
 */
final class ArrayVector<E> extends AbstractUnmodifiableList<E> implements PVector<E>, RandomAccess {

    private static final ArrayVector<?> EMPTY = new ArrayVector<>(new Object[0]);

    private final Object[] elements;

    private ArrayVector(Object[] elements) {
        this.elements = elements;
    }

    @SuppressWarnings("unchecked") // it holds nothing
    static <E> ArrayVector<E> empty() {
        return (ArrayVector<E>) EMPTY;
    }

    private static <E> ArrayVector<E> of(List<? extends E> elements) {
        return elements.isEmpty() ? empty() : new ArrayVector<>(elements.toArray());
    }

    @Override
    public int size() {
        return elements.length;
    }

    @Override
    @SuppressWarnings("unchecked") // nothing else is put in
    public E get(int index) {
        return (E) elements[index];
    }

    @Override
    public ArrayVector<E> plus(E element) {
        Object[] more = Arrays.copyOf(elements, elements.length + 1);
        more[elements.length] = Objects.requireNonNull(element);
        return new ArrayVector<>(more);
    }

    @Override
    public ArrayVector<E> plus(int index, E element) {
        List<E> changed = new ArrayList<>(this);
        changed.add(index, element);
        return of(changed);
    }

    @Override
    public ArrayVector<E> plusAll(Collection<? extends E> added) {
        return plusAll(size(), added);
    }

    @Override
    public ArrayVector<E> plusAll(int index, Collection<? extends E> added) {
        List<E> changed = new ArrayList<>(this);
        changed.addAll(index, added);
        return of(changed);
    }

    @Override
    public ArrayVector<E> with(int index, E element) {
        Object[] changed = elements.clone();
        changed[index] = Objects.requireNonNull(element);
        return new ArrayVector<>(changed);
    }

    @Override
    public ArrayVector<E> minus(@Nullable Object element) {
        int index = indexOf(element);
        return index < 0 ? this : minus(index);
    }

    @Override
    public ArrayVector<E> minus(int index) {
        List<E> changed = new ArrayList<>(this);
        changed.remove(index);
        return of(changed);
    }

    @Override
    public ArrayVector<E> minusAll(Collection<?> removed) {
        List<E> changed = new ArrayList<>(this);
        return changed.removeAll(removed) ? of(changed) : this;
    }

    @Override
    public ArrayVector<E> subList(int start, int end) {
        return of(super.subList(start, end));
    }
}
