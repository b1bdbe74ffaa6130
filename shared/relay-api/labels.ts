import { Label, plainColor } from '../model/label.ts'

export const LabelCreate = Label.extend({
  color: Label.shape.color.default(plainColor),
  description: Label.shape.description.default(''),
}).meta({ id: 'LabelCreate' })

export const LabelChange = Label.partial().meta({ id: 'LabelChange' })
