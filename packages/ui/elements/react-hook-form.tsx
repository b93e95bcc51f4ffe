"use client";
// Elements keeps a second copy of every form in react-hook-form and sends that copy itself. Our forms are the browser's own: their
// fields hold what is typed, the browser or `PostForm` sends them, and nobody ever reads the copy. So the library, 9 KB on the sign-in
// page, is not shipped; Elements still calls these names while it draws.
import { createContext, type ReactNode, useContext } from "react";

const nothing = () => undefined;
const formState = { isReady: true, errors: {} };

const form = { formState, setValue: nothing, setFocus: nothing, watch: nothing, getValues: () => ({}), reset: nothing };

const FormContext = createContext(form);

export function FormProvider({ children, ...methods }: typeof form & { readonly children: ReactNode }) {
  return <FormContext value={methods}>{children}</FormContext>;
}

export const useForm = () => form;
export const useFormContext = () => useContext(FormContext);
export const useFormState = () => formState;

const fieldState = {};
export const useController = ({ name }: { readonly name: string }) => ({ field: { name }, fieldState, formState });
